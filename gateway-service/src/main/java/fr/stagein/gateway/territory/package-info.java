/** The territory as the browser needs it: its name, its rules, its communes. */
@NullMarked
package fr.stagein.gateway.territory;

import org.jspecify.annotations.NullMarked;
