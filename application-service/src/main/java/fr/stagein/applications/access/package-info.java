/** Who may do what in this service. */
@NullMarked
package fr.stagein.applications.access;

import org.jspecify.annotations.NullMarked;
