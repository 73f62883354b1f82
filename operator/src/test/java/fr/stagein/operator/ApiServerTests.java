package fr.stagein.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests against a real API server, which is started once for all of them and given to their constructor. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestCluster.OnceForAll.class)
@EnabledIfEnvironmentVariable(
        named = ApiServer.BINARIES,
        matches = ".+",
        disabledReason = "needs kube-apiserver and etcd in the folder " + ApiServer.BINARIES
                + ": testing/apiserver/build.sh makes them")
@interface ApiServerTests {}
