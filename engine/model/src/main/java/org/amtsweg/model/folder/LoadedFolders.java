package org.amtsweg.model.folder;

import java.util.List;
import org.amtsweg.service.RefusedService;

/** What loading brought (<i>geladene Ordner</i>): services and blocks that may run, and folders that were refused with reasons. */
public record LoadedFolders(List<ServiceFolder> services, List<BlockFolder> blocks, List<RefusedService> refused) {
    public LoadedFolders {
        services = List.copyOf(services);
        blocks = List.copyOf(blocks);
        refused = List.copyOf(refused);
    }
}
