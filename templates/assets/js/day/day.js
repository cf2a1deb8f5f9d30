import { offerOrders } from "./sort.js";
import { tellTheRest } from "./rest.js";

offerOrders();
tellTheRest();
