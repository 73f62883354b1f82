package fr.stagein.operator;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A real kube-apiserver with its etcd, from the folder that {@code STAGEIN_KUBE_BINARIES} names; testing/apiserver builds
 * them. There are no nodes: what runs, another has to play.
 */
final class ApiServer implements AutoCloseable {

    static final String BINARIES = "STAGEIN_KUBE_BINARIES";

    private static final String TOKEN = "known-to-this-test-alone";

    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final int port;

    private ApiServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static ApiServer start() throws Exception {
        int etcd = freePort();
        int peers = freePort();
        Path folder = Files.createTempDirectory("apiserver");
        var server = new ApiServer(folder, freePort());
        Path binaries = Path.of(System.getenv(BINARIES));
        try {
            server.run(
                    folder.resolve("etcd.log"),
                    binary(binaries, "etcd"),
                    "--data-dir=" + folder.resolve("etcd"),
                    "--listen-client-urls=http://127.0.0.1:" + etcd,
                    "--advertise-client-urls=http://127.0.0.1:" + etcd,
                    "--listen-peer-urls=http://127.0.0.1:" + peers,
                    "--initial-advertise-peer-urls=http://127.0.0.1:" + peers,
                    "--initial-cluster=default=http://127.0.0.1:" + peers,
                    "--unsafe-no-fsync");
            Path key = Files.writeString(folder.resolve("accounts.key"), privateKey());
            Path tokens = Files.writeString(
                    folder.resolve("tokens.csv"), TOKEN + ",administrator,administrator,system:masters\n");
            server.run(
                    folder.resolve("apiserver.log"),
                    binary(binaries, "kube-apiserver"),
                    "--etcd-servers=http://127.0.0.1:" + etcd,
                    "--bind-address=127.0.0.1",
                    "--secure-port=" + server.port,
                    "--cert-dir=" + folder.resolve("certificates"),
                    "--service-account-issuer=https://kubernetes.default.svc",
                    "--service-account-key-file=" + key,
                    "--service-account-signing-key-file=" + key,
                    "--service-cluster-ip-range=10.0.0.0/24",
                    "--authorization-mode=RBAC",
                    "--token-auth-file=" + tokens);
            server.awaitReady();
            return server;
        } catch (Exception failed) {
            String said = server.lastWords();
            server.close();
            throw new IllegalStateException("kube-apiserver did not become ready: " + said, failed);
        }
    }

    private String lastWords() throws IOException {
        Path log = folder.resolve("apiserver.log");
        String text = Files.exists(log) ? Files.readString(log) : "it was not started";
        return text.substring(Math.max(0, text.length() - 2000));
    }

    private void awaitReady() {
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(administrator()).build()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(300))
                    .ignoreExceptions()
                    .failFast("It ended", () -> processes.stream().anyMatch(one -> !one.isAlive()))
                    // Also that the roles of every server are there.
                    .until(() -> "ok".equals(client.raw("/readyz"))
                            && client.namespaces().withName("default").get() != null);
        }
    }

    Config administrator() {
        return new ConfigBuilder(Config.empty())
                .withMasterUrl("https://127.0.0.1:" + port)
                .withOauthToken(TOKEN)
                .withTrustCerts(true)
                .withDisableHostnameVerification(true)
                .build();
    }

    /** As the pods of a service account are known to the server. */
    Config serviceAccount(String namespace, String name) {
        return new ConfigBuilder(administrator())
                .withImpersonateUsername("system:serviceaccount:" + namespace + ":" + name)
                .withImpersonateGroups(
                        "system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated")
                .build();
    }

    private void run(Path log, String... command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    private static String binary(Path folder, String name) {
        for (Path place : List.of(folder, Path.of("/usr/bin"), Path.of("/usr/local/bin"))) {
            if (Files.isExecutable(place.resolve(name))) {
                return place.resolve(name).toString();
            }
        }
        throw new IllegalStateException("No " + name + " in " + folder + ": testing/apiserver/README.md");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String privateKey() throws NoSuchAlgorithmException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        String body = Base64.getMimeEncoder()
                .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
