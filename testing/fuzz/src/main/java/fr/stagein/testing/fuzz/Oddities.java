package fr.stagein.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fr.stagein.testing.fuzz.Fuzz.Caller;
import java.util.ArrayList;
import java.util.List;

/** What HTTP itself can be got wrong with: heads, framing, headers that a server acts upon. */
final class Oddities {

    static final List<String> CONTENT_TYPES = List.of(
            "",
            "/",
            "*/*",
            "text/html",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/json;;;=",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=nonsense",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "multipart/mixed; boundary=\"",
            "text/plain; charset=\u0001",
            "a".repeat(3_000));

    static final List<String> QUERIES = List.of(
            "%",
            "%zz=1",
            "a=%",
            "a=%u0041",
            "a=%c0%af",
            "a=%00",
            "a=%ff%fe",
            "=&=&&",
            "a[b]=1",
            "a=" + "b".repeat(5_000),
            "a=1&".repeat(1_200),
            "a;b;c",
            "a=<>\"{}|^`",
            "size=-1&page=99999999999999999999",
            "page=2147483647&size=2147483647&sort=id,desc&sort=a'b");

    private static final List<String> PATHS = List.of(
            "/",
            "//",
            "/%",
            "/%zz",
            "/%00",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/api/%2e%2e/error",
            "/api/..;/error",
            "/api//offers//",
            "/api/offers;a=b/search",
            "/api/offers/%c0%ae%c0%ae",
            "/api/offers/\u0001",
            "/api/offers/<>{}|",
            "/api/offers/a\\b",
            "/api/" + "a/".repeat(500),
            "/api/" + "a".repeat(7_000),
            "/" + "a".repeat(40_000),
            "*",
            "http://evil.example/api/offers/search",
            "//evil.example/",
            "/error",
            "/login/oauth2/code/keycloak?state=garbage&code=garbage",
            "/login/oauth2/code/evil?state=&code=%00",
            "/login/oauth2/code/keycloak?error=%0d%0aX:y&state=a",
            "/oauth2/authorization/evil",
            "/oauth2/authorization/%00",
            "/login?returnTo=" + "%0d%0a".repeat(50),
            "/login?returnTo=" + "a".repeat(6_000),
            "/login?link=" + "a".repeat(3_000),
            "/logout",
            "/actuator/health/%00",
            "/assets/..%2fapplication.yaml",
            "/docs/ui/%2e%2e/x",
            "/.well-known/%",
            "/favicon.ico");

    private static final List<String> METHODS = List.of(
            "HEAD", "OPTIONS", "TRACE", "PROPFIND", "PATCH", "CONNECT", "get", "G\u0000T", "A".repeat(300), "PRI");

    private static final List<String> HEADERS = List.of(
            "Accept-Language: fr,en,de,es,it,pt,nl,pl,ru,zh,ja",
            "Accept-Language: " + "fr,".repeat(1_500),
            "Accept-Language: *;q=NaN",
            "Accept-Language: a_b-c;q=2,;;,-",
            "Accept-Language: \u00e9\u00e9",
            "Accept: text/html,application/xhtml+xml;q=0.9",
            "Accept: nonsense",
            "Accept: */",
            "Accept: text/event-stream",
            "Accept: application/json;q=abc",
            "Accept: " + "a/b,".repeat(800),
            "Accept-Charset: nonsense",
            "Accept-Encoding: gzip;q=x, nonsense",
            "Range: bytes=0-0",
            "Range: bytes=9-1",
            "Range: bytes=" + "0-1,".repeat(500),
            "Range: bytes=-99999999999999999999",
            "Range: nonsense",
            "If-None-Match: *",
            "If-None-Match: \"",
            "If-None-Match: " + "\"a\",".repeat(600),
            "If-Match: nonsense",
            "If-Modified-Since: yesterday",
            "If-Modified-Since: Thu, 99 Foo 9999 99:99:99 GMT",
            "If-Unmodified-Since: 0",
            "If-Range: \"",
            "Cookie: STAGEIN=AA==",
            "Cookie: STAGEIN=AAAA; STAGEIN=" + "A".repeat(2_000),
            "Cookie: STAGEIN=!!!; XSRF-TOKEN=%",
            "Cookie: =; ; a; \"",
            "Cookie: " + "a=b; ".repeat(600),
            "Cookie: STAGEIN=\u00ff\u00fe",
            "Forwarded: for=\"",
            "Forwarded: for=1;proto=nonsense;host=evil.example:99999",
            "X-Forwarded-For: " + "1,".repeat(500),
            "X-Forwarded-For: nobody",
            "X-Forwarded-Host: evil.example:99999",
            "X-Forwarded-Host: [::",
            "X-Forwarded-Port: abc",
            "X-Forwarded-Port: 99999999999",
            "X-Forwarded-Proto: nonsense",
            "X-Forwarded-Prefix: //evil.example/%",
            "X-Forwarded-Ssl: on",
            "X-HTTP-Method-Override: DELETE",
            "X-Original-URL: /actuator/env",
            "Last-Event-ID: garbage",
            "Last-Event-ID: " + "9".repeat(400),
            "Last-Event-ID: AA==",
            "traceparent: 00-zz",
            "traceparent: 00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
            "tracestate: " + "a=b,".repeat(500),
            "baggage: =;=,%",
            "Origin: null",
            "Origin: http://evil.example",
            "Origin: %",
            "Access-Control-Request-Method: NONSENSE",
            "Authorization: Bearer",
            "Authorization: Bearer garbage",
            "Authorization: Basic !!!",
            "Authorization: Bearer " + "a".repeat(3_000),
            "X-XSRF-TOKEN: \u00ff",
            "X-XSRF-TOKEN: AAAA",
            "Host: evil.example",
            "Host: localhost:99999",
            "Host: [::1",
            "Host: ",
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: !!!",
            "Connection: Upgrade\r\nUpgrade: websocket",
            "Expect: nonsense",
            "Content-Encoding: gzip",
            "Content-Language: \u0001",
            "X-Long: " + "a".repeat(7_000),
            "X-Longer: " + "a".repeat(70_000),
            "X-NUL: a\u0000b",
            "\u00e9: b",
            ": b",
            " folded",
            "No colon");

    private Oddities() {}

    static String header(Values values) {
        return values.any(HEADERS);
    }

    /** Text as a header can hold it. */
    static String headerValue(String text) {
        return text.replaceAll("[\r\n]", " ").substring(0, Math.min(text.length(), 2_000));
    }

    static HttpRequestBytes any(Values values, String target, Caller caller) {
        List<String> headers = new ArrayList<>(caller.headers());
        headers.add(header(values));
        return switch (values.any(List.of(0, 1, 2, 3, 4, 5))) {
            case 0 -> {
                String method = values.any(METHODS);
                yield HttpRequestBytes.of(method, target, headers, new byte[0]);
            }
            case 1 -> {
                List<String> several = new ArrayList<>(headers);
                several.add(header(values));
                several.add(header(values));
                yield HttpRequestBytes.of("GET", target, several, new byte[0]);
            }
            case 2 -> framing(values, target, caller);
            case 3 -> form(values, target, headers);
            default -> HttpRequestBytes.of("GET", values.any(PATHS), headers, new byte[0]);
        };
    }

    private static HttpRequestBytes form(Values values, String target, List<String> headers) {
        headers.add("Content-Type: " + values.any(CONTENT_TYPES));
        String body = values.any(List.of(
                "a=%",
                "a=%zz&b",
                "%",
                "a=1&".repeat(1_500),
                "a=" + "b".repeat(60_000),
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n".repeat(800),
                "--x\r\nContent-Disposition: form-data; filename=\"../../a\"\r\n\r\n",
                "_csrf=%"));
        return HttpRequestBytes.of("POST", target, headers, body.getBytes(ISO_8859_1));
    }

    private static HttpRequestBytes framing(Values values, String target, Caller caller) {
        String start = "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n"
                + String.join("", caller.headers().stream().map(h -> h + "\r\n").toList())
                + "Content-Type: application/json\r\n";
        String get = "GET " + target;
        return HttpRequestBytes.raw(
                "POST",
                values.any(List.of(
                        start + "Content-Length: -1\r\n\r\n{}",
                        start + "Content-Length: abc\r\n\r\n{}",
                        start + "Content-Length: 99999999999999999999\r\n\r\n{}",
                        start + "Content-Length: 50\r\n\r\n{}",
                        start + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                        start + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        start + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                        start + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                        start + "Transfer-Encoding: chunked\r\n\r\n2;" + "a".repeat(20_000) + "\r\n{}\r\n0\r\n\r\n",
                        start + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
                        start + "Transfer-Encoding: nonsense\r\n\r\n{}",
                        start + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                        start + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n",
                        get + "\r\n",
                        get + " HTTP/1.0\r\n\r\n",
                        get + " HTTP/9.9\r\nHost: a\r\n\r\n",
                        get + " HTTP/1.1\r\n\r\n",
                        get + " HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                        get + " HTTP/1.1\r\nHost: a\r\n" + "A: b\r\n".repeat(2_000) + "\r\n",
                        get + " HTTP/1.1\r\nHost: a",
                        get + " HTTP/1.1\nHost: a\n\n",
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000",
                        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
                        "\r\n\r\n\r\n",
                        "\u0000\u0000\u0000\u0000",
                        "A".repeat(100_000))),
                new byte[0]);
    }
}
