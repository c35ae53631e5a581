/// The one place that reads what students upload, and refuses what is not plainly Java sources. It
/// knows neither HTTP nor who uploads.
@NullMarked
package dev.argmax.service.archive;

import org.jspecify.annotations.NullMarked;
