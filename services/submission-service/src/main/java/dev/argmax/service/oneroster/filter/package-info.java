/// The filters of OneRoster 1.2: `field op 'value'`, and at most two of these joined by AND or OR.
/// It knows no resource; what it is asked about is a tree of JSON.
@NullMarked
package dev.argmax.service.oneroster.filter;

import org.jspecify.annotations.NullMarked;
