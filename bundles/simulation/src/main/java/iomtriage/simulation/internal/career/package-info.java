/** The generative model: traits, the course of a life, and what police and courts do about it. */
@NullMarked
package iomtriage.simulation.internal.career;

import org.jspecify.annotations.NullMarked;
