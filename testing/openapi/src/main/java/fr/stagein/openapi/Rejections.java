package fr.stagein.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.asm.ClassReader;
import org.springframework.asm.Type;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which {@code Rejection}s a method can end in, read from the compiled code: the calls that lead on from it, followed
 * through interfaces to every class that implements them, and the problem codes that stand there as constants. A code
 * that is put together at run time is not found.
 */
final class Rejections {

    /** A code given as a constant in one method and thrown in another: such are wrong fields of a request. */
    private static final int OF_A_FIELD = 400;

    private final Map<CalledMethod, ReadMethod> methods = new HashMap<>();
    private final Map<String, ReadClass> classes = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();

    private Rejections() {}

    /**
     * @param code as in {@code urn:stagein:problem:<code>}
     */
    record Problem(int status, String code) {}

    /** A method by its owner's internal name, its name and its descriptor. */
    record CalledMethod(String owner, String name, String descriptor) {}

    /** What one method calls, and which codes stand in it. */
    record ReadMethod(Set<CalledMethod> calls, Set<String> codes) {
        ReadMethod() {
            this(new HashSet<>(), new TreeSet<>());
        }
    }

    /** What a class extends and implements, and what extends or implements it. */
    record ReadClass(List<String> above, List<String> below) {
        ReadClass() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** @param isCode whether there are texts for it */
    static Rejections ofProduct(Predicate<String> isCode) {
        var read = new Rejections();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:fr/stagein/**/*.class")) {
                try (InputStream bytes = file.getInputStream()) {
                    new ClassReader(bytes)
                            .accept(
                                    new RejectionReader(read, isCode),
                                    ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }

    void add(String name, Collection<String> above) {
        above.forEach(one -> {
            of(name).above().add(one);
            of(one).below().add(name);
        });
    }

    ReadMethod add(CalledMethod method) {
        return methods.computeIfAbsent(method, none -> new ReadMethod());
    }

    void status(String code, int status) {
        statuses.putIfAbsent(code, status);
    }

    /** By status, then code. */
    List<Problem> reachableFrom(Method method) {
        Set<CalledMethod> seen = new HashSet<>();
        Set<String> codes = new TreeSet<>();
        Deque<CalledMethod> next = new ArrayDeque<>();
        next.add(new CalledMethod(
                Type.getInternalName(method.getDeclaringClass()), method.getName(), Type.getMethodDescriptor(method)));
        while (!next.isEmpty()) {
            CalledMethod called = next.poll();
            ReadMethod read = methods.get(called);
            if (seen.add(called) && read != null) {
                codes.addAll(read.codes());
                read.calls().forEach(call -> next.addAll(implementations(call)));
            }
        }
        return codes.stream()
                .map(code -> new Problem(statuses.getOrDefault(code, OF_A_FIELD), code))
                .sorted(Comparator.comparingInt(Problem::status).thenComparing(Problem::code))
                .toList();
    }

    /** Where a call may arrive: in the class it names, in what that inherits from, in what overrides it. */
    private Set<CalledMethod> implementations(CalledMethod call) {
        Set<CalledMethod> found = new HashSet<>();
        walk(call.owner(), call, ReadClass::above, found);
        if (!call.name().equals("<init>")) {
            walk(call.owner(), call, ReadClass::below, found);
        }
        return found;
    }

    private void walk(String from, CalledMethod call, Function<ReadClass, List<String>> on, Set<CalledMethod> found) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String owner = next.poll();
            if (seen.add(owner)) {
                var method = new CalledMethod(owner, call.name(), call.descriptor());
                if (methods.containsKey(method)) {
                    found.add(method);
                }
                next.addAll(on.apply(of(owner)));
            }
        }
    }

    private ReadClass of(String name) {
        return classes.computeIfAbsent(name, none -> new ReadClass());
    }
}
