/** Who asks the service that the settings name: a part of the custom messages. */

/** From the server: who is it (null where nobody is known)? From the client: it is somebody else now. */
export const SERVICE_CREDENTIALS = 'tifa/serviceCredentials';
export const SERVICE_CREDENTIALS_CHANGED = 'tifa/serviceCredentialsChanged';

/** Name and password, or a token: the whole header `Authorization`, such as `Bearer …`. */
export interface ServiceCredentials {
  readonly user?: string;
  readonly password?: string;
  readonly token?: string;
}
