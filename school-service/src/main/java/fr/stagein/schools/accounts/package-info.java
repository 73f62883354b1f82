/** Accounts of pupils, guardians and staff: ordered here, made at the identity provider when it is there, first used with a code. */
@NullMarked
package fr.stagein.schools.accounts;

import org.jspecify.annotations.NullMarked;
