package fr.stagein.platform;

import org.springframework.http.HttpStatus;

/** A sealed type as {@link LayersTest} refuses it: a case knows of HTTP. */
sealed interface WrongStep {
    record Failed(HttpStatus status) implements WrongStep {}
}
