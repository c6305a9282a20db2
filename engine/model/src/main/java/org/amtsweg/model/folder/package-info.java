/**
 * Which folders are there, and may they be served? (<i>Leistungsordner</i>): finds, reads and checks the folders of services and blocks.
 *
 * <p>Start with {@link org.amtsweg.model.folder.FolderLoader} and {@link org.amtsweg.model.folder.ServiceFolder}.
 */
@NullMarked
package org.amtsweg.model.folder;

import org.jspecify.annotations.NullMarked;
