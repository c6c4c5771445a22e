import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useDispatch } from 'react-redux';
import { Link } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import { contract } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { Form, FormActions } from '../ui/form';
import { PersonName } from '../ui/person-name';
import { RefusalMessage } from '../ui/refusal-message';
import { sayMoment } from '../ui/say-dates';
import { laptopTimeZone } from '../ui/use-now';
import { SecretInput } from '../vault/secret-input';
import { WorkingLine } from '../vault/working-line';
import { Counts } from './counts';
import css from './successor.module.css';
import { successorTexts } from './texts';

type Chosen = Output<'chooseSealedExport'>;
type Found = Output<'openSealedExport'>;

/** Choose the file, type its passphrase, see what is in it, take it in. */
export function TakeIn() {
  const it = useTakingIn();
  if (it.taken) return <Taken counts={it.taken} />;
  return (
    <div className={css.stack}>
      <p>{successorTexts.takeInText}</p>
      <FormActions>
        <Button variant="default" disabled={it.working !== null} onClick={() => void it.choose()}>
          {successorTexts.choose}
        </Button>
      </FormActions>
      {it.chosen && !it.found && (
        <OpenForm key={it.chosen.token} chosen={it.chosen} working={it.working} onOpen={it.open} />
      )}
      {it.found && <FoundSummary found={it.found} working={it.working} onTake={it.take} />}
      <RefusalMessage refusal={it.refusal} />
      <WorkingLine text={it.working} />
    </div>
  );
}

function useTakingIn() {
  const ask = useAskQuietly();
  const dispatch = useDispatch();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [opened, setOpened] = useState<{ found: Found; passphrase: string } | null>(null);
  const [taken, setTaken] = useState<Found['counts'] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [working, setWorking] = useState<string | null>(null);
  const choose = async () => {
    const reply = await ask('chooseSealedExport', {});
    if (!reply.ok) return setRefusal(reply.error.code === 'save-cancelled' ? null : reply.error);
    setRefusal(null);
    setOpened(null);
    setChosen(reply.value);
  };
  const open = async (token: string, passphrase: string) => {
    setWorking(successorTexts.opening);
    const reply = await ask('openSealedExport', { token, passphrase });
    setWorking(null);
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) setOpened({ found: reply.value, passphrase });
  };
  const take = async () => {
    if (!chosen || !opened) return;
    setWorking(successorTexts.taking);
    const { passphrase } = opened;
    const reply = await ask('takeInSealedExport', { token: chosen.token, passphrase });
    setWorking(null);
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) setTaken(reply.value.counts);
    dispatch(topicsChanged(contract.takeInSealedExport.changes));
  };
  return { chosen, found: opened?.found, taken, refusal, working, choose, open, take };
}

interface OpenProps {
  readonly chosen: Chosen;
  readonly working: string | null;
  readonly onOpen: (token: string, passphrase: string) => Promise<void>;
}

function OpenForm({ chosen, working, onOpen }: OpenProps) {
  const [secret, setSecret] = useState('');
  const input = useRef<HTMLInputElement>(null);
  return (
    <Form
      label={successorTexts.open}
      onSubmit={(event) => {
        event.preventDefault();
        void onOpen(chosen.token, secret);
      }}
    >
      <p className={css.path}>
        <bdi>{successorTexts.chosen(chosen.fileName)}</bdi>
      </p>
      <SecretInput
        ref={input}
        kind="passphrase"
        value={secret}
        onChange={setSecret}
        label={successorTexts.passphraseTitle}
      />
      <FormActions>
        <Button type="submit" loading={working !== null} disabled={secret === ''}>
          {successorTexts.open}
        </Button>
      </FormActions>
    </Form>
  );
}

interface FoundProps {
  readonly found: Found;
  readonly working: string | null;
  readonly onTake: () => Promise<void>;
}

function FoundSummary({ found, working, onTake }: FoundProps) {
  const { madeAt, counts, names, stays } = found;
  return (
    <Banner tone="plain" title={successorTexts.foundTitle} role="status">
      <div className={css.told}>
        <p>{successorTexts.madeAt(sayMoment(madeAt, laptopTimeZone()))}</p>
        <Counts counts={counts} />
        <ul className={css.list} aria-label={successorTexts.members}>
          {names.map((name, index) => (
            <li key={index}>
              <PersonName>{name}</PersonName>
            </li>
          ))}
        </ul>
        {stays > 0 && <p>{successorTexts.stays(stays)}</p>}
        <p>{successorTexts.chainBegins}</p>
        <FormActions>
          <Button loading={working !== null} onClick={() => void onTake()}>
            {successorTexts.take(counts.members)}
          </Button>
        </FormActions>
      </div>
    </Banner>
  );
}

function Taken({ counts }: { readonly counts: Found['counts'] }) {
  return (
    <Banner
      tone="done"
      title={successorTexts.takenTitle}
      role="status"
      actions={
        <Button component={Link} to={paths.members} variant="default">
          {successorTexts.toMembers}
        </Button>
      }
    >
      <div className={css.told}>
        <Counts counts={counts} />
        <p>{successorTexts.takenNext}</p>
      </div>
    </Banner>
  );
}
