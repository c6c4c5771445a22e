import { takingTurns } from '../../shared/lib/turns';
import { balanceUseCases } from './balances';
import { billingFileUseCases, type BillingFileTools } from './billing-file';
import { chargeUseCases } from './charges';
import { copyFeeUseCases } from './copy-fees';
import { feeArrangementUseCases } from './fee-arrangements';
import { ledgerUseCases } from './ledger';
import { rateUseCases } from './rates';
import { statementUseCases, type StatementsTools } from './statements';

export interface BillingTools extends BillingFileTools, StatementsTools {
  readonly world: StatementsTools['world'];
}

type BillingHandlers = ReturnType<typeof rateUseCases> &
  ReturnType<typeof feeArrangementUseCases> &
  ReturnType<typeof chargeUseCases> &
  ReturnType<typeof ledgerUseCases> &
  ReturnType<typeof copyFeeUseCases> &
  ReturnType<typeof balanceUseCases> &
  ReturnType<typeof statementUseCases> &
  ReturnType<typeof billingFileUseCases>;

/** Everything about money. Whatever writes takes its turn: two clicks charge nothing twice. */
export function billingUseCases(tools: BillingTools): BillingHandlers {
  const inTurn = takingTurns();
  return {
    ...rateUseCases(inTurn),
    ...feeArrangementUseCases(tools.world, inTurn),
    ...chargeUseCases(tools.world, inTurn),
    ...ledgerUseCases(tools.world, inTurn),
    ...copyFeeUseCases(tools.world, inTurn),
    ...balanceUseCases(tools.world),
    ...statementUseCases(tools, inTurn),
    ...billingFileUseCases(tools, inTurn),
  };
}
