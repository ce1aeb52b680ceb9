/**
 * Tells zod not to compile validators with `new Function`, which the page's Content-Security-Policy forbids. Must be
 * the first import of main.tsx: a schema decides this when it is made.
 */
import { z } from 'zod';

z.config({ jitless: true });
