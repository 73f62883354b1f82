/** Students: who they are to their school, who answers for them, where they set out from. */
@NullMarked
package fr.stagein.schools.students;

import org.jspecify.annotations.NullMarked;
