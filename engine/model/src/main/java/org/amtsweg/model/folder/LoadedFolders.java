package org.amtsweg.model.folder;

import java.util.ArrayList;
import java.util.List;
import org.amtsweg.service.RefusedService;

/** What loading brought (<i>geladene Ordner</i>): services and blocks that may run, local variants, and folders that were refused with reasons. */
public record LoadedFolders(
        List<ServiceFolder> services,
        List<BlockFolder> blocks,
        List<VariantFolder> variants,
        List<RefusedService> refused) {
    public LoadedFolders {
        services = List.copyOf(services);
        blocks = List.copyOf(blocks);
        variants = List.copyOf(variants);
        refused = List.copyOf(refused);
    }

    /** The same without these variants, which are refused for reasons that came up later. */
    public LoadedFolders refusing(List<RefusedService> more) {
        List<RefusedService> all = new ArrayList<>(refused);
        all.addAll(more);
        return new LoadedFolders(
                services,
                blocks,
                variants.stream()
                        .filter(variant -> more.stream()
                                .noneMatch(
                                        r -> r.folder().equals(variant.content().path())))
                        .toList(),
                all);
    }
}
