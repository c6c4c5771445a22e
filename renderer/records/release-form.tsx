import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { MemberSummary } from '../../shared/contract/members';
import { AFTER_SAVING, paths } from '../shell/paths';
import { BegunLine } from '../ui/begun-form';
import { CheckField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { FoundNames } from './found-names';
import { PagesSection } from './pages-section';
import { RecipientFields } from './recipient-fields';
import css from './records.module.css';
import { ScopeFields } from './scope-fields';
import { recordTexts } from './texts';
import { useReleaseForm, type ReleaseAbout, type ReleaseForm as Release } from './use-release-form';
import { WhatGoesIn } from './what-goes-in';
import { WithheldNotes } from './withheld-notes';

interface Props extends ReleaseAbout {
  readonly members: readonly MemberSummary[];
}

/** Whose, what, to whom, whose names, which notes, the file; beside it the pages, where there is room. */
export function ReleaseForm({ members, ...about }: Props) {
  const navigate = useNavigate();
  const release = useReleaseForm(about);
  const { form, kept, preview } = release;
  const turnTo = (id: string) => {
    const chosen = members.find((summary) => summary.id === id);
    if (!chosen) return;
    kept.drop();
    void navigate(paths.newRelease(chosen.id), AFTER_SAVING);
  };
  return (
    <div className={css.release}>
      <Form label={recordTexts.newTitle} onSubmit={(event) => void release.submit(event)}>
        <BegunLine of={kept} />
        <div className={css.desk}>
          <div className={css.chosen}>
            <ScopeFields
              release={release}
              member={about.member}
              members={members}
              onMember={turnTo}
            />
            <RecipientFields release={release} member={about.member} />
            <WhatGoesIn release={release} />
            {preview.value && (
              <>
                <FoundNames
                  control={form.control}
                  masks={preview.value.masks}
                  hasMissed={release.hasMissed}
                />
                <WithheldNotes control={form.control} content={preview.value.content} />
              </>
            )}
          </div>
          <div className={css.beside}>
            <PagesSection release={release} />
          </div>
          <Saving release={release} />
        </div>
      </Form>
    </div>
  );
}

/** Whom it is for, as the button says it: nobody as long as the consent is not chosen. */
function namedIn({ typed }: Release): string {
  const isOpen = typed.authority === 'written-consent' && typed.consentId === '';
  return isOpen ? '' : typed.recipient.trim();
}

function Saving({ release }: { readonly release: Release }) {
  const { form, refusal } = release;
  const named = namedIn(release);
  return (
    <Section title={recordTexts.save}>
      <div className={css.saving}>
        <CheckField
          control={form.control}
          name="isProtected"
          label={recordTexts.isProtected}
          description={recordTexts.isProtectedText}
        />
        <RefusalMessage refusal={refusal} />
        <FormActions>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {named === '' ? recordTexts.savePdf : recordTexts.savePdfFor(named)}
          </Button>
        </FormActions>
        <p className={css.explained}>{recordTexts.saveExplained}</p>
      </div>
    </Section>
  );
}
