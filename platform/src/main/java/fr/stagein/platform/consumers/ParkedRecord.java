package fr.stagein.platform.consumers;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.stagein.events.CloudEventHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** Reads the headers of a parked record. The body may hold personal data and is never read here. */
final class ParkedRecord {

    /** Longest text taken from a header, in characters: a header may come from a program that is not ours. */
    private static final int MOST = 100;

    private ParkedRecord() {}

    /** CloudEvents id; empty if it has none. */
    static String event(ConsumerRecord<?, ?> record) {
        return text(record, CloudEventHeaders.ID);
    }

    /** CloudEvents type; empty if it has none. */
    static String type(ConsumerRecord<?, ?> record) {
        return text(record, CloudEventHeaders.TYPE);
    }

    /** When it happened, as its sender says. */
    static @Nullable Instant happenedAt(ConsumerRecord<?, ?> record) {
        try {
            return OffsetDateTime.parse(text(record, CloudEventHeaders.TIME)).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** The exception's text. */
    static String reason(ConsumerRecord<?, ?> record) {
        Header found = record.headers().lastHeader(KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        return found == null ? "" : new String(found.value(), UTF_8);
    }

    /** The class of the failure without its package; its text may quote the event. */
    static String cause(ConsumerRecord<?, ?> record) {
        String name = text(record, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN);
        return simple(name.isEmpty() ? text(record, KafkaHeaders.DLT_EXCEPTION_FQCN) : name);
    }

    static String cause(Throwable failure) {
        return simple(failure.getClass().getName());
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static String text(ConsumerRecord<?, ?> record, String name) {
        Header found = record.headers().lastHeader(name);
        if (found == null || found.value() == null) {
            return "";
        }
        String text = new String(found.value(), UTF_8);
        return text.length() > MOST ? text.substring(0, MOST) : text;
    }
}
