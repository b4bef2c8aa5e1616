/** Load on the pages and the HTTP interface of a Casebook that is running on this machine. */
@NullMarked
package iomtriage.benchmarks.web;

import org.jspecify.annotations.NullMarked;
