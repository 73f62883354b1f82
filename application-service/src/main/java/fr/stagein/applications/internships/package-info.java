/** The internship itself: who is there, what goes wrong, and the attestation afterwards. */
@NullMarked
package fr.stagein.applications.internships;

import org.jspecify.annotations.NullMarked;
