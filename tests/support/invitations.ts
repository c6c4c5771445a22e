import { TEAMS_LINK, ZOOM_LINK } from './meeting-links';

/** Invitations as the platforms send them. The people, meetings and numbers are fictional. */

export const zoomMail = `Dr. Imaginary Clinician is inviting you to a scheduled Zoom meeting.

Topic: Tuesday
Time: Nov 24, 2026 07:00 PM Eastern Time (US and Canada)

Join Zoom Meeting
${ZOOM_LINK}

Meeting ID: 812 3456 7890
Passcode: aB3*x_9

---

One tap mobile
+14165550123,,81234567890#,,,,*123456# Canada
+14385550175,,81234567890#,,,,*123456# Canada

---

Dial by your location
• +1 416 555 0123 Canada
• +1 438 555 0175 Canada
• +1 646 555 0134 US (New York)
• +44 1632 960 001 United Kingdom

Meeting ID: 812 3456 7890
Passcode: 123456

Find your local number: https://us02web.zoom.us/u/kbAbCdEfG

---

Join by SIP
• 81234567890@zoomcrc.com

Join by H.323
• 192.0.2.10 (US West)

Meeting ID: 812 3456 7890
Passcode: 123456
`;

export const olderZoomMail = `Hi there,

Join Zoom Meeting
https://zoom.us/j/123456789?pwd=QWJjZGVm

Meeting ID: 123-456-789
Password: 654321
One tap mobile
+16465550134,,123456789#,,1#,654321# US (New York)

Or iPhone one-tap :
    US: +16465550134,,123456789#  or +13125550188,,123456789#
`;

export const frenchZoomMail = `Dr Imaginaire vous invite à une réunion Zoom planifiée.

Participer à la réunion Zoom
https://us06web.zoom.us/j/81234567890?pwd=abc.1

ID de réunion : 812 3456 7890
Code secret : 445566

---

Une seule touche sur l’appareil mobile
+14385550175,,81234567890#,,,,*445566# Canada

Composez un numéro en fonction de votre emplacement
• +1 438 555 0175 Canada

Trouvez votre numéro local : https://us06web.zoom.us/u/kbAbCdEfG
`;

export const teamsMail = `________________________________________________________________________________
Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>
Join the meeting now<${TEAMS_LINK}>
Meeting ID: 212 345 678 901
Passcode: aB3xYz
________________________________
Dial in by phone
+1 647-555-0114,,123456789#<tel:+16475550114,,123456789> Canada, Toronto
Find a local number<https://dialin.teams.microsoft.com/11111111?id=123456789>
Phone conference ID: 123 456 789#
For organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?organizerId=6> | Reset dial-in PIN<https://dialin.teams.microsoft.com/usp/pstnconferencing>
________________________________________________________________________________
`;

export const meetMail = `Tuesday
Tuesday, November 24 · 7:00 – 8:30pm
Time zone: America/Toronto
Google Meet joining info
Video call link: https://meet.google.com/abc-defg-hij
Or dial: ‪(CA) +1 647-555-0114‬ PIN: ‪123 456 789‬#
More phone numbers: https://tel.meet/abc-defg-hij?pin=1234567890123
`;

export const webexMail = `Dr. Imaginary Clinician invites you to join this Webex meeting.

Meeting link:
https://clinic.webex.com/clinic/j.php?MTID=m0123456789abcdef0123456789abcdef

Meeting number (access code): 2345 678 9012
Meeting password: AbC12dEf (22212333 when dialing from a phone or connecting from a video system)

Tap to join from a mobile device (attendees only)
+1-416-555-0123,,23456789012#22212333# Canada Toll (Toronto)

Join by phone
+1-416-555-0123 Canada Toll (Toronto)
1-844-555-0199 United States/Canada Toll Free
Global call-in numbers: https://clinic.webex.com/clinic/globalcallin.php?MTID=m99999

Join from a video system or application
Dial 23456789012@clinic.webex.com
Need help? Go to https://help.webex.com
`;

export const doxyMail = `Please join my waiting room a few minutes before we begin:

https://doxy.me/drimaginary

Use a computer or a phone with a camera. Doxy.me works in the browser.
`;
