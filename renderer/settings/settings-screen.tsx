import { Outlet } from 'react-router';
import { libraryTexts } from '../library/texts';
import { paths } from '../shell/paths';
import { ListLink } from '../ui/list-link';
import { ListAndWork, ListPane } from '../ui/page';
import { successorTexts } from '../successor/texts';
import { settingsTexts } from './texts';
import { writingTexts } from './writing/texts';

const pages = [
  { to: paths.practice, label: settingsTexts.practice },
  { to: paths.library, label: libraryTexts.title },
  { to: paths.writing, label: writingTexts.title },
  { to: paths.look, label: settingsTexts.look },
  { to: paths.privacy, label: settingsTexts.privacy },
  { to: paths.keys, label: settingsTexts.keys },
  { to: paths.backups, label: settingsTexts.backups },
  { to: paths.check, label: settingsTexts.check },
  { to: paths.successor, label: successorTexts.title },
] as const;

/** The chapters of the settings on the left, one of them on the right. */
export function SettingsScreen() {
  return (
    <ListAndWork
      list={
        <ListPane label={settingsTexts.title}>
          <ul>
            {pages.map(({ to, label }) => (
              <ListLink key={to} to={to}>
                {label}
              </ListLink>
            ))}
          </ul>
        </ListPane>
      }
    >
      <Outlet />
    </ListAndWork>
  );
}
