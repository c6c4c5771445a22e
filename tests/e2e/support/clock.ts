import type { ElectronApplication, Page } from '@playwright/test';

/** As if the laptop's clock were set to this moment: in the main process and in its window. */
export async function setClock(app: ElectronApplication, win: Page, to: Date): Promise<void> {
  await app.evaluate((_electron, at) => {
    const known: unknown = Reflect.get(globalThis, 'DateBeforeTest');
    const Real = (known as DateConstructor | undefined) ?? Date;
    const ahead = at - Real.now();
    class Shifted extends Real {
      constructor(...given: [] | [number]) {
        super(...((given.length === 0 ? [Real.now() + ahead] : given) as [number]));
      }

      static override now(): number {
        return Real.now() + ahead;
      }
    }
    Object.assign(globalThis, { DateBeforeTest: Real, Date: Shifted });
  }, to.getTime());
  await win.clock.setSystemTime(to);
}
