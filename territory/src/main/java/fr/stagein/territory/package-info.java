/** What a territory's pack says of programmes and working hours: read strictly, evaluated by the day of an agreement. */
@NullMarked
package fr.stagein.territory;

import org.jspecify.annotations.NullMarked;
