package fr.stagein.platform;

import org.springframework.http.HttpStatus;

/** An enum as {@link LayersTest} refuses it. */
enum WrongStatus {
    GONE(HttpStatus.GONE);

    final HttpStatus http;

    WrongStatus(HttpStatus http) {
        this.http = http;
    }
}
