/** What other services have told: offers, companies, schools, students; and who stands how to whom. */
@NullMarked
package fr.stagein.applications.readmodel;

import org.jspecify.annotations.NullMarked;
