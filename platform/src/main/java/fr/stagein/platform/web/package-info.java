/** What every HTTP answer has in common: size limit, language, correlation id. */
@NullMarked
package fr.stagein.platform.web;

import org.jspecify.annotations.NullMarked;
