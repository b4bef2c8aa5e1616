/**
 * For a host's own tests, with whatever test library: checks what the host implements against what is asked of it, and says in
 * words what is wrong. What it says names no person.
 */
@NullMarked
package iomtriage.contract;

import org.jspecify.annotations.NullMarked;
