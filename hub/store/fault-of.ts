/** One place that tells a fault of the world from a bug of ours, whatever database is behind the hub. */
import { HubFault } from '../faults.ts';
import { postgresFaultCode } from './postgres-faults.ts';
import { sqliteFaultCode } from './sqlite-faults.ts';

/** The fault behind an error of a database or the file system; undefined when it is a bug of ours. */
export function faultOf(error: unknown): HubFault | undefined {
  if (error instanceof HubFault) return error;
  const code = sqliteFaultCode(error) ?? postgresFaultCode(error);
  return code && new HubFault(code, error);
}
