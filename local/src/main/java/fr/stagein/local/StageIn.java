package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The commands of {@code ./stagein} that run the system. */
public final class StageIn {

    /** The territory of a command that names none. */
    static final String TERRITORY = "dordogne";

    private StageIn() {}

    /** What stands behind the command. */
    private record Options(String territory, int shift, Replicas replicas, boolean fresh, List<String> rest) {
        static Options of(List<String> arguments) {
            String territory = TERRITORY;
            int shift = 0;
            Replicas replicas = Replicas.ONE_EACH;
            boolean fresh = false;
            List<String> rest = new java.util.ArrayList<>();
            for (Iterator<String> all = arguments.iterator(); all.hasNext(); ) {
                String one = all.next();
                switch (one) {
                    case "--territory" -> territory = value(one, all);
                    case "--ports" -> shift = number(one, value(one, all));
                    case "--replicas" -> replicas = Replicas.of(value(one, all), Services.NAMES);
                    case "--fresh" -> fresh = true;
                    default -> rest.add(one);
                }
            }
            return new Options(territory, shift, replicas, fresh, rest);
        }

        private static String value(String option, Iterator<String> rest) {
            if (!rest.hasNext()) {
                throw new CannotStart(option + " needs a value: ./stagein help");
            }
            return rest.next();
        }

        private static int number(String option, String value) {
            if (!value.matches("0|[1-9]\\d?00")) {
                throw new CannotStart(option + " needs whole hundreds from 0 to 9900, not '" + value + "'");
            }
            return Integer.parseInt(value);
        }
    }

    public static void main(String[] arguments) {
        try {
            String command = arguments.length == 0 ? "help" : arguments[0];
            Options options =
                    Options.of(Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length));
            LocalRun run = LocalRun.of(options.territory(), options.shift());
            int exit =
                    switch (command) {
                        case "up" -> new WholeSystem(run, options.replicas(), options.fresh()).run();
                        case "down" -> down(run);
                        case "status" -> status(run);
                        case "train" -> Training.run(run, options.rest());
                        case "logs" -> logs(run, options.rest());
                        default -> throw new CannotStart("There is no command '" + command + "': ./stagein help");
                    };
            System.exit(exit);
        } catch (CannotStart problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static int down(LocalRun run) {
        Map<String, ProcessHandle> living = RunFile.living(run.runFile());
        ProcessHandle launcher = living.remove(RunFile.LAUNCHER);
        if (launcher != null) {
            launcher.destroy();
            try {
                launcher.onExit().get(90, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException slow) {
                launcher.destroyForcibly();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        RunFile.end(RunFile.living(run.runFile()).values());
        try {
            Files.deleteIfExists(run.runFile());
        } catch (IOException left) {
            throw new CannotStart("The file " + run.runFile() + " cannot be deleted", left);
        }
        System.out.println("Stopped.");
        return 0;
    }

    private static int status(LocalRun run) {
        Map<String, ProcessHandle> living = RunFile.living(run.runFile());
        if (living.isEmpty()) {
            System.out.println("Not running. Start it with ./stagein up");
            return 3;
        }
        living.forEach((name, process) -> System.out.printf("%-22s running  pid %d%n", name, process.pid()));
        return 0;
    }

    private static int logs(LocalRun run, List<String> parts) {
        Path folder = run.folder().resolve("logs");
        if (parts.isEmpty()) {
            System.out.println("The logs are in " + folder + ". One of them: ./stagein logs application-service");
            return 0;
        }
        try {
            List<String> command = new java.util.ArrayList<>(List.of("tail", "-n", "100"));
            if (parts.contains("-f")) {
                command.add("-f");
            }
            command.add(run.log(parts.getFirst()).toString());
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException failed) {
            throw new CannotStart("No such log: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
