/** Puts the page into its place. */
import { createApp } from 'vue';
import Loan from './Loan.vue';

createApp(Loan).mount('#root');
