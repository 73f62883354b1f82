/** Who may do what in this service. */
@NullMarked
package fr.stagein.schools.access;

import org.jspecify.annotations.NullMarked;
