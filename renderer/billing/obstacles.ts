import type { Obstacle } from '../../shared/domain/charge-proposal';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import { regionName } from '../../shared/domain/jurisdiction';
import { paths } from '../shell/paths';
import { mendTexts, obstacleTexts } from './texts';

/** What keeps a session from being charged, in a sentence. */
export function sayObstacle(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'too-short':
      return obstacleTexts['too-short'](obstacle.minutes);
    case 'no-code':
      return obstacleTexts['no-code'](obstacle.numberPresent);
    case 'same-day':
      return obstacleTexts['same-day'](obstacle.startTime);
    case 'same-time':
      return obstacleTexts['same-time'](obstacle.startTime);
    case 'outside-region':
      return sayOutside(obstacle);
    default:
      return obstacleTexts[obstacle.code];
  }
}

function sayOutside({ country, region }: Extract<Obstacle, { readonly code: 'outside-region' }>) {
  const place = regionName(country, region);
  return place === ''
    ? obstacleTexts['outside-region-unnamed']
    : obstacleTexts['outside-region'](place);
}

/** It keeps the whole session from being charged, so it is said once above its members. */
export function isOfSession({ code }: Obstacle): boolean {
  return ['no-times', 'too-short', 'no-rate', 'no-code', 'no-units'].includes(code);
}

/** Where it can be mended; `null` where it is as it should be. */
export function roadFrom(
  { code }: Obstacle,
  sessionId: SessionId,
  memberId: MemberId,
): { readonly to: string; readonly label: string } | null {
  switch (code) {
    case 'no-mark':
    case 'no-times':
    case 'too-short':
      return { to: paths.session(sessionId), label: mendTexts[code] };
    case 'no-rate':
    case 'no-code':
    case 'no-units':
    case 'amount-too-large':
      return { to: paths.rates, label: mendTexts.rates };
    case 'no-fee-agreement':
      return { to: paths.memberAgreements(memberId), label: mendTexts.agreements };
    case 'not-a-member':
      return { to: paths.intake(memberId, 'leaving'), label: mendTexts.membership };
    case 'called-off':
    case 'outside-region':
    case 'same-day':
    case 'same-time':
      return null;
  }
}
