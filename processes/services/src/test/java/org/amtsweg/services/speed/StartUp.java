package org.amtsweg.services.speed;

import java.lang.management.ManagementFactory;
import org.amtsweg.Amtsweg;
import org.amtsweg.engine.AmtswegEngine;

/** Starts an embedded installation with everything on the class path and says how long that took; {@link SpeedTest} runs it in JVMs of its own. */
public final class StartUp {

    private StartUp() {}

    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        try (Amtsweg amtsweg = AmtswegEngine.embedded()) {
            long engine = (System.nanoTime() - begin) / 1_000_000;
            long jvm = ManagementFactory.getRuntimeMXBean().getUptime();
            System.out.println("ready " + engine + " " + jvm + " "
                    + amtsweg.catalogue().refused().size());
        }
    }
}
