/// Lists page by page. It knows nothing of what is listed.
@NullMarked
package dev.argmax.service.paging;

import org.jspecify.annotations.NullMarked;
