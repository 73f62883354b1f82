package fr.stagein.offers.finding.feeds;

import fr.stagein.platform.problems.ContentTooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks addresses that an operator typed for their feeds, within bounds of size, time, and where they may lead. */
@Component
class OutsideFeeds implements DisposableBean {

    private static final int MOST_REDIRECTS = 5;

    private final FeedRules rules;
    private final CloseableHttpClient http;

    OutsideFeeds(FeedRules rules) {
        this.rules = rules;
        Timeout silence = Timeout.of(rules.fetch().silence());
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicHosts(rules.fetch().loopback()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(silence)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .setUserAgent("Stage-IN")
                // Each place that it sends on to is looked at first.
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                // The archive is compressed as it is, and its bounds are those of what comes over the line.
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    /** @param etag and {@code lastModified} of what came last; both may be absent */
    record Question(
            FeedAddress address,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /**
     * @param file where the result is {@link FetchResult#RECEIVED}; whoever asked closes it
     * @param status where the result is {@link FetchResult#STATUS}
     */
    record Answer(
            FetchResult result,
            @Nullable ReceivedFile file,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Integer status) {

        static Answer of(FetchResult result) {
            return new Answer(result, null, null, null, null);
        }
    }

    private record Step(Answer answer, @Nullable FeedAddress onTo) {}

    Answer ask(Question question) {
        long until = System.nanoTime() + rules.fetch().longest().toNanos();
        try {
            FeedAddress at = question.address();
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                Step step = step(question, at, until);
                FeedAddress onTo = step.onTo();
                if (onTo == null) {
                    return step.answer();
                }
                at = onTo;
            }
            return Answer.of(FetchResult.REDIRECTS);
        } catch (PublicHosts.NotPublic notPublic) {
            return Answer.of(FetchResult.NOT_PUBLIC);
        } catch (ContentTooLarge large) {
            return Answer.of(FetchResult.TOO_LARGE);
        } catch (InterruptedIOException slow) {
            return Answer.of(FetchResult.TIMED_OUT);
        } catch (IOException unreachable) {
            return Answer.of(FetchResult.UNREACHABLE);
        }
    }

    private Step step(Question question, FeedAddress at, long until) throws IOException {
        var get = new HttpGet(at.uri());
        if (question.etag() != null) {
            get.setHeader("If-None-Match", question.etag());
        }
        if (question.lastModified() != null) {
            get.setHeader("If-Modified-Since", question.lastModified());
        }
        // Closed without being read to its end: what else it sends is nobody's.
        try (ClassicHttpResponse answer = http.executeOpen(HttpHost.create(at.uri()), get, null)) {
            return read(question, at, answer, until);
        }
    }

    private Step read(Question question, FeedAddress at, ClassicHttpResponse answer, long until) throws IOException {
        int status = answer.getCode();
        HttpEntity body = answer.getEntity();
        if (status == 200 && body != null) {
            if (body.getContentLength() > rules.maxSize().toBytes()) {
                return new Step(Answer.of(FetchResult.TOO_LARGE), null);
            }
            ReceivedFile file = ReceivedFile.of(
                    new Timed(body.getContent(), until),
                    question.address().fileName(),
                    rules.maxSize().toBytes());
            return new Step(
                    new Answer(FetchResult.RECEIVED, file, value(answer, "ETag"), value(answer, "Last-Modified"), null),
                    null);
        }
        if (status == 304) {
            return new Step(Answer.of(FetchResult.UNCHANGED), null);
        }
        String location = value(answer, "Location");
        if (status >= 300 && status < 400 && location != null) {
            return onTo(at, location)
                    .map(next -> new Step(Answer.of(FetchResult.REDIRECTS), next))
                    .orElse(new Step(Answer.of(FetchResult.NOT_PUBLIC), null));
        }
        return new Step(new Answer(FetchResult.STATUS, null, null, null, status), null);
    }

    private Optional<FeedAddress> onTo(FeedAddress from, String location) {
        try {
            return FeedAddress.of(
                    from.uri().resolve(URI.create(location)), rules.fetch().loopback());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static @Nullable String value(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        // Longer ones are not sent back.
        return header == null || header.getValue() == null || header.getValue().length() > 200
                ? null
                : header.getValue();
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }

    /** Ends a body that drips. */
    private static final class Timed extends FilterInputStream {
        private final long until;

        Timed(InputStream body, long until) {
            super(body);
            this.until = until;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (System.nanoTime() - until > 0) {
                throw new InterruptedIOException("It takes too long");
            }
            return super.read(into, from, length);
        }
    }
}
