/** The page of an interview's link, `/j/<token>`, on the participant's own phone. */
import { startInterview } from './interview.ts';

void startInterview({ token: location.pathname.split('/').at(-1) ?? '' });
