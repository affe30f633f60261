/** Documents: files with versions, on records of modules and in folders of departments, for those who may see them. */
@NullMarked
package th.sala.api.document;

import org.jspecify.annotations.NullMarked;
