import type { ReactNode } from 'react';
import { forgetPerson } from './leaving';

/** A real form: the browser itself follows the way through Keycloak and back, however old this page is. */
export function SignOutForm({ children }: { children: ReactNode }) {
  return (
    <form method="post" action="/logout" onSubmit={forgetPerson}>
      {children}
    </form>
  );
}
