/**
 * Where `npm run recover` leaves a recovered master key (32 bytes, mode 0600) in the data directory. The shell that
 * starts next takes it in: Electron into the key store of the system, the browser shell as its key file.
 */
export const recoveredKeyFile = 'key.recovered';
export const masterKeyLength = 32;
