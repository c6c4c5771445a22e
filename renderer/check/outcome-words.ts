import type { TechCheckItem, TechCheckResults } from '../../shared/domain/tech-check';
import type { TechCheckOutcome } from '../../shared/domain/tech-check-rules';

export interface OutcomeWords {
  readonly says: string;
  /** `null` when there is nothing to do. */
  readonly whatToDo: string | null;
}

const skipped: OutcomeWords = { says: 'Skipped.', whatToDo: null };

/** Every way a check can turn out, and what to do about it: the compiler misses none. */
const words: {
  readonly [Item in TechCheckItem]: Readonly<Record<TechCheckOutcome<Item>, OutcomeWords>>;
} = {
  camera: {
    works: { says: 'The camera works.', whatToDo: null },
    denied: {
      says: 'The system does not let Alcove use the camera.',
      whatToDo:
        'Your meeting program may have it all the same: look at its preview. To check it here, ' +
        'allow Alcove the camera in the system’s privacy settings.',
    },
    none: {
      says: 'No camera was found.',
      whatToDo: 'Plug it in, or open the lid of the laptop, and check again.',
    },
    'in-use': {
      says: 'Another program is using the camera.',
      whatToDo: 'If that is your meeting, all is well. If not, close that program and check again.',
    },
    dark: {
      says: 'The picture is all dark.',
      whatToDo: 'Open the cover in front of the lens or turn on a light, and check again.',
    },
    failed: {
      says: 'The camera’s picture is not right.',
      whatToDo:
        'Unplug the camera and plug it in again, or restart the laptop. Without it you can still ' +
        'hold the session by voice.',
    },
    skipped,
  },
  microphone: {
    works: { says: 'Your voice is heard.', whatToDo: null },
    denied: {
      says: 'The system does not let Alcove use the microphone.',
      whatToDo:
        'Your meeting program may have it all the same: look at its level. To check it here, allow ' +
        'Alcove the microphone in the system’s privacy settings.',
    },
    none: { says: 'No microphone was found.', whatToDo: 'Plug in a headset and check again.' },
    'in-use': {
      says: 'Another program is using the microphone.',
      whatToDo: 'If that is your meeting, all is well. If not, close that program and check again.',
    },
    silent: {
      says: 'No voice was heard for eight seconds.',
      whatToDo:
        'Look for a mute switch on the headset, choose the right microphone in the system’s sound settings, and check again.',
    },
    failed: {
      says: 'The microphone does not work.',
      whatToDo:
        'Unplug it and plug it in again. You can also join the meeting’s sound by telephone.',
    },
    skipped,
  },
  speaker: {
    heard: { says: 'You heard the tone.', whatToDo: null },
    'not-heard': {
      says: 'You did not hear the tone.',
      whatToDo: 'Turn up the volume or choose where it should sound, and check again.',
    },
    none: {
      says: 'No loudspeaker or headphones were found.',
      whatToDo: 'Plug in headphones and check again.',
    },
    failed: {
      says: 'The tone could not be played there.',
      whatToDo: 'Choose another place where it should sound, and check again.',
    },
    skipped,
  },
  network: {
    reached: { says: 'The meeting’s host answers quickly.', whatToDo: null },
    slow: {
      says: 'The meeting’s host answers slowly.',
      whatToDo: 'Move closer to the router, use a cable, or ask others at home to pause downloads.',
    },
    offline: {
      says: 'This laptop is not connected to the internet.',
      whatToDo:
        'Connect it, or use your phone as a hotspot. Everything in Alcove works without a network; ' +
        'only the meeting does not.',
    },
    'not-reached': {
      says: 'The meeting’s host does not answer.',
      whatToDo:
        'Open any website: if that fails too, it is the network. If not, the network may block ' +
        'meetings, or the host may have trouble: use another network or the telephone.',
    },
    skipped,
  },
  wifi: {
    wired: { says: 'The laptop is connected by cable.', whatToDo: null },
    protected: { says: 'The Wi-Fi is protected.', whatToDo: null },
    open: {
      says: 'The Wi-Fi is open: anyone nearby can be in it.',
      whatToDo: 'Use a network with a password, a cable, or your phone as a hotspot.',
    },
    'said-protected': { says: 'You said that the network asks for a password.', whatToDo: null },
    'said-open': {
      says: 'You said that the network is open to anyone.',
      whatToDo: 'Use a network with a password, a cable, or your phone as a hotspot.',
    },
    skipped,
  },
  power: {
    'plugged-in': { says: 'The laptop is plugged in.', whatToDo: null },
    battery: { says: 'The battery is full enough for a session.', whatToDo: null },
    'battery-low': {
      says: 'The battery is below 40 %.',
      whatToDo: 'Plug the laptop in before the session.',
    },
    unknown: {
      says: 'This laptop does not tell how it is powered.',
      whatToDo: 'Look whether it is plugged in.',
    },
    skipped,
  },
  sharing: {
    hidden: { says: 'Alcove is left out of a shared screen.', whatToDo: null },
    'may-be-seen': {
      says: 'Alcove may be seen in a shared screen.',
      whatToDo: 'If you share, share one window and not the whole screen.',
    },
    seen: {
      says: 'Alcove is seen in a shared screen.',
      whatToDo: 'If you share, share one window and not the whole screen.',
    },
    'switched-off': {
      says: 'Hiding from a shared screen is switched off.',
      whatToDo: 'Switch it on in the settings, under “Locking and privacy”.',
    },
  },
  privacy: {
    alone: { says: 'Nobody sees or hears the group but you.', whatToDo: null },
    'not-alone': {
      says: 'Someone might see or hear the group.',
      whatToDo: 'Shut the door, put on headphones, and turn the screen away from others.',
    },
    skipped,
  },
};

/** `null` while the item was not looked at. */
export function wordsIn(results: TechCheckResults, item: TechCheckItem): OutcomeWords | null {
  const known: Readonly<Record<string, OutcomeWords>> = words[item];
  const outcome = results[item];
  return outcome === undefined ? null : (known[outcome] ?? null);
}
