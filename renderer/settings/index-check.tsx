import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output, Reply } from '../../shared/contract/contract';
import { useAskQuietly } from '../api/use-ask';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { sayNumber } from '../ui/say-sizes';
import { checkTexts } from './check-texts';

/** Holds the index of the search against its documents, each time it is asked to. */
export function IndexCheck() {
  const ask = useAskQuietly();
  const [reply, setReply] = useState<Reply<'checkSearchIndex'> | 'on its way' | null>(null);
  const check = async () => {
    setReply('on its way');
    setReply(await ask('checkSearchIndex', {}));
  };
  return (
    <>
      <p>{checkTexts.indexLead}</p>
      <div>
        <Button variant="default" loading={reply === 'on its way'} onClick={() => void check()}>
          {checkTexts.checkIndex}
        </Button>
      </div>
      {reply !== null && reply !== 'on its way' && <Outcome reply={reply} />}
    </>
  );
}

function Outcome({ reply }: { readonly reply: Reply<'checkSearchIndex'> }) {
  if (!reply.ok) return <RefusalMessage refusal={reply.error} />;
  return <Banner tone="done" role="status" title={wordsOf(reply.value)} />;
}

function wordsOf({ documents, mended }: Output<'checkSearchIndex'>): string {
  return mended === 0
    ? checkTexts.indexWhole(sayNumber(documents))
    : checkTexts.indexMended(mended);
}
