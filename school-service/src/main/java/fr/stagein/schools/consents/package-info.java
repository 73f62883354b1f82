/** What guardians of pupils under 15 agree to, with the text they read and when. */
@NullMarked
package fr.stagein.schools.consents;

import org.jspecify.annotations.NullMarked;
