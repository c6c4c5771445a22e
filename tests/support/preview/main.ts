import '../../../renderer/shell/without-eval';
import '../../../renderer/styles/index.css';
import { startWindow } from '../../../renderer/shell/start-window';
import { sampleAlcove } from '../sample-alcove';
import { fillSample } from '../sample-caseload';

/**
 * The window over a sample, in any browser: `?sample=absent`, `locked`, `empty`, `usual` or `full`;
 * `&door=` with JSON sets what stands around the records. For looking at screens; nothing of it is
 * in the app.
 */
const asked = new URLSearchParams(window.location.search);
const sample = asked.get('sample') ?? 'usual';
const begins = sample === 'absent' || sample === 'locked' ? sample : 'unlocked';
const alcove = sampleAlcove(begins);
Object.assign(alcove.door, JSON.parse(asked.get('door') ?? '{}'));
if (sample === 'usual' || sample === 'full') await fillSample(alcove, sample, new Date());
const place = document.getElementById('root');
if (place) startWindow(place, alcove.bridge);
// Pictures and journeys of the preview say events and change the state of things from outside.
Object.assign(window, { sampleAlcove: alcove });
