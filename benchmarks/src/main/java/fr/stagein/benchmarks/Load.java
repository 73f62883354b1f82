package fr.stagein.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Requests as many people make them. */
final class Load {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Load() {}

    /** @param millis from when it was due, so that a late start counts */
    record Answer(int status, String body, double millis) {}

    /** @param seconds from the first request to the last answer */
    record Run(List<Answer> answers, double seconds) {

        double perSecond() {
            return answers.size() / seconds;
        }

        Latencies latencies() {
            return Latencies.of(answers.stream().map(Answer::millis).toList());
        }

        void require(int status) {
            for (Answer answer : answers) {
                if (answer.status() != status) {
                    throw new IllegalStateException("Not " + status + ": " + answer);
                }
            }
        }

        long count(int status) {
            return answers.stream().filter(one -> one.status() == status).count();
        }
    }

    /** @throws IllegalStateException unless it is answered so */
    static Answer require(HttpRequest.Builder request, int status) {
        Answer answer = send(request);
        if (answer.status() != status) {
            throw new IllegalStateException("Not " + status + ": " + answer);
        }
        return answer;
    }

    static boolean answers(URI address) {
        try {
            return send(HttpRequest.newBuilder(address)).status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    static Answer send(HttpRequest.Builder request) {
        return send(request.timeout(Duration.ofSeconds(60)).build(), System.nanoTime());
    }

    /** As fast as so many at once can, in the order given. */
    static Run hurried(List<HttpRequest> requests, int atOnce) throws InterruptedException {
        return run(requests.size(), atOnce, i -> send(requests.get(i), System.nanoTime()));
    }

    /** Pages that ask for several things at once; each has come when its last answer has. */
    static Run pages(List<List<HttpRequest>> pages, int atOnce) throws InterruptedException {
        return run(pages.size(), atOnce, i -> {
            long due = System.nanoTime();
            List<HttpResponse<String>> answers =
                    pages.get(i).stream()
                            .map(request -> HTTP.sendAsync(request, BodyHandlers.ofString()))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
            double millis = (System.nanoTime() - due) / 1e6;
            var worst = answers.stream()
                    .max(Comparator.comparingInt(HttpResponse::statusCode))
                    .orElseThrow();
            return new Answer(worst.statusCode(), worst.body(), millis);
        });
    }

    /** Evenly over the time given, each when it is due, whatever became of those before. */
    static Run spread(List<HttpRequest> requests, Duration over) throws InterruptedException {
        long apart = over.toNanos() / requests.size();
        long from = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                long due = from + i * apart;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                HttpRequest request = requests.get(i);
                sent.add(people.submit(() -> send(request, due)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : sent) {
                answers.add(result(one));
            }
            return new Run(answers, (System.nanoTime() - from) / 1e9);
        }
    }

    /** Each person's steps one after the other, so many people at once. */
    static void each(int count, int atOnce, IntConsumer person) throws InterruptedException {
        run(count, atOnce, i -> {
            person.accept(i);
            return new Answer(0, "", 0);
        });
    }

    private static Run run(int count, int atOnce, IntFunction<Answer> ask) throws InterruptedException {
        var next = new AtomicInteger();
        Callable<List<Answer>> person = () -> {
            List<Answer> answers = new ArrayList<>();
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                answers.add(ask.apply(i));
            }
            return answers;
        };
        long from = System.nanoTime();
        try (var people = Executors.newFixedThreadPool(atOnce)) {
            List<Answer> answers = new ArrayList<>();
            for (Future<List<Answer>> one : people.invokeAll(Collections.nCopies(atOnce, person))) {
                answers.addAll(result(one));
            }
            return new Run(answers, (System.nanoTime() - from) / 1e9);
        }
    }

    private static <T> T result(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Answer send(HttpRequest request, long due) {
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), (System.nanoTime() - due) / 1e6);
        } catch (IOException failed) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " has no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
