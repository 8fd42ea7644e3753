package io.hegui.engine.catalogue;

/**
 * All that the proof of an example rests on. Where it is the same the outcome is the same, so that a change of some
 * plugins need not prove the others again.
 *
 * @param number of the example on its check's page
 * @param code hash of the plugin that brings the check
 * @param dataset the dataset it is proved on, by plugin and id
 * @param datasetCode hash of the plugin that brings the dataset
 * @param values hash of what the operator keeps and of the parameters that plugins bring; of all plugins as well where
 *     the check looks things up in other datasets, or is an expression that names parameters
 */
record ProofGround(String check, int number, String code, String dataset, String datasetCode, String values) {}
