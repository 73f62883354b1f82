/** Who works at a school: its head invites and removes them, the operator invites the head. */
@NullMarked
package fr.stagein.schools.staff;

import org.jspecify.annotations.NullMarked;
