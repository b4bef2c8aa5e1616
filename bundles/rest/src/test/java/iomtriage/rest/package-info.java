@NullMarked
package iomtriage.rest;

import org.jspecify.annotations.NullMarked;
